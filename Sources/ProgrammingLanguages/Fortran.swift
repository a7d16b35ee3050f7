package import Lexing

extension LanguageDefinition {
  package static let fortran = LanguageDefinition(
    "fortran", "Fortran", aliases: [],
    files: ["f", "f90", "f95", "f03", "f08", "F", "F90", "F95", "F03", "F08"],
    #"""
    nocase
    words main
      k: program use only implicit none parameter dimension allocatable type private procedure pointer nopass
        contains final interface operator module do if cycle exit enddo select case stop where forall format goto
        continue allocate deallocate write print read open close call associate block critical return data common
        equivalence save external intrinsic entry namelist include nullify inquire rewind backspace recursive
        subroutine bind intent in inout optional class target volatile value asynchronous pure elemental function
        result import submodule abstract enum enumerator extends deferred non_overridable generic is concurrent
        codimension contiguous protected else elseif elsewhere end endif endwhile while then out public sequence
        assignment assign pass pause flush wait lock unlock endfile endfunction endmodule endprogram endselect
        endsubroutine endtype endwhere endinterface endforall endassociate endblock
      nb: all kind len null selected_real_kind sqrt size shape sum matmul transpose int mod abs max min sin cos
        tan asin acos atan atan2 sinh cosh tanh exp log log10 trim present associated achar adjustl adjustr aimag
        aint allocated anint any bit_size btest ceiling char cmplx command_argument_count conjg count cpu_time
        cshift date_and_time dble digits dim dot_product dprod eoshift epsilon exponent floor fraction get_command
        get_command_argument get_environment_variable huge iachar iand ibclr ibits ibset ichar ieor index ior
        ishft ishftc lbound len_trim lge lgt lle llt maxexponent maxloc maxval merge minexponent minloc minval
        modulo move_alloc mvbits nearest new_line nint not pack product radix random_number random_seed range
        repeat reshape rrspacing scale scan selected_char_kind selected_int_kind set_exponent sign spacing spread
        system_clock tiny transfer ubound unpack verify c_loc c_f_pointer bessel_j0 erf gamma hypot norm2 parity
        popcnt poppar leadz trailz findloc this_image num_images is_iostat_end storage_size atomic_define lcobound
        same_type_as execute_command_line shiftl shiftr
      kt: integer real complex logical character doubleprecision
    state root
      \s+  w
      !.*  c1
      ^#.*  cp
      ::|[()\/;,:&\[\]]  p
      b'[01]+'|b"[01]+"  mb
      o'[0-7]+'|o"[0-7]+"  mo
      z'[0-9a-f]+'|z"[0-9a-f]+"  mh
      \.(?:true|false)\.(?:_\w+)?  kc
      \.(?:eq|ne|lt|le|gt|ge|not|and|or|eqv|neqv)\.  ow
      \.[a-z]+\.  ow
      \d+\.\d*(?:[de][+-]?\d+)?(?:_\w+)?|\.\d+(?:[de][+-]?\d+)?(?:_\w+)?|\d+[de][+-]?\d+(?:_\w+)?  mf
      \d+(?:_\w+)?  mi
      '  s1  >single
      "  s2  >double
      double\s+precision\b  kt
      (?:error\s+stop|sync\s+(?:all|images|memory))\b  k
      format(?=\s*\()  k  >format
      [a-z]\w*  n:main
      \*\*|==|>=|<=|=>|[-+*<>=%]  o
    state single
      [^']+  s1
      ''  se
      '  s1  <
    state double
      [^"]+  s2
      ""  se
      "  s2  <
    state format
      \s+  w
      '  s1  >single
      "  s2  >double
      [(,\/]  p
      \(  p  >
      \)  p  <
      [^\s,()'"\/]+  l
    """#)
}
