package import Lexing

extension LanguageDefinition {
  package static let llvm = LanguageDefinition(
    "llvm", "LLVM", aliases: [], files: ["ll"],
    #"""
    words main
      k: acq_rel acquire add addrspace addrspacecast alias align allocsize alloca alwaysinline and any appending
        arcp argmemonly arm_aapcs_vfpcc arm_aapcscc arm_apcscc asm ashr atomic atomicrmw attributes
        available_externally bitcast blockaddress br builtin byval c call catchpad catchret catchswitch catch cc
        ccc cleanup cleanuppad cleanupret cmpxchg cold coldcc comdat common constant convergent datalayout declare
        default define deplibs dereferenceable distinct dllexport dllimport dso_local dso_preemptable eq exact
        extern_weak external extractelement extractvalue exactmatch fadd false fast fastcc fcmp fdiv fence filter
        fmul fneg fpext fptosi fptoui fptrunc frem freeze from fsub gc getelementptr ghccc global hidden hhvmcc
        icmp inaccessiblememonly inaccessiblemem_or_argmemonly inalloca inbounds indirectbr initialexec inlinehint
        inreg insertelement insertvalue inteldialect intel_ocl_bicc internal inttoptr invoke jumptable landingpad
        largest linkonce linkonce_odr load local_unnamed_addr localdynamic localexec lshr max min minsize module
        monotonic msp430_intrcc mul musttail naked nand ne nest ninf nnan noalias nobuiltin nocapture nocf_check
        noduplicate noduplicates noimplicitfloat noinline nonlazybind nonnull norecurse noredzone noreturn notail
        nounwind nsw nsz null nuw oeq oge ogt ole olt one opaque optnone optsize or ord personality phi prefix
        private prologue protected ptrtoint ptx_device ptx_kernel readnone readonly reassoc release resume ret
        returned returns_twice safestack samesize sanitize_address sanitize_memory sanitize_thread sdiv select
        seq_cst sext sge sgt shl shufflevector sideeffect signext sitofp sle slt source_filename speculatable
        spir_func spir_kernel srem sret ssp sspreq sspstrong store strictfp sub swiftcc swifterror swiftself
        switch syncscope tail target thread_local to triple true trunc type udiv ueq uge ugt uitofp ule ult umax
        umin undef une unnamed_addr uno unordered unreachable unwind urem uselistorder uselistorder_bb uwtable
        va_arg volatile weak weak_odr win64cc within writeonly zeroext zeroinitializer zext immarg nofree
        willreturn nosync vscale ifunc section
      kt: metadata half float double fp128 ppc_fp128 void label token
      p: x
    state root
      \s+  -
      ;.*  c1
      c?"[^"]*"  s
      0[xX][0-9a-fA-F]+|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w$.-]*:)  m
      (?:[-a-zA-Z$._][\w$.-]*|\d+):  nl
      [-a-zA-Z$._\d][\w$.-]*:  nl
      %(?:[-a-zA-Z$._][\w$.-]*|"[^"]*"|\d+)  nv
      @(?:[-a-zA-Z$._][\w$.-]*|"[^"]*"|\d+)  vg
      [#]\d+  vg
      !(?:[-a-zA-Z$._][\w$.-]*|"[^"]*"|\d+)  nv
      i\d+\b  kt
      x(?=\d)  p
      \.\.\.|[=<>{}\[\]()*,!]|x\b  p
      [a-z_]\w*  err:main
    """#)
}
