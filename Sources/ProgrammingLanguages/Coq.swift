package import Lexing

extension LanguageDefinition {
  package static let coq = LanguageDefinition(
    "coq", "Coq",
    #"""
    words main
      p: _
      ne: assumption congruence eassumption exact omega reflexivity solve
      kr: Prop Set Type as else end forall fun if in let match return then
      kp: apply at auto autorewrite beta cbv clear compute constructor delta dependent destruct eapply eauto
        econstructor eexists erewrite etransitivity exists first fold generalize induction injection instantiate intro
        intros inversion iota lazy native_compute red refine repeat revert rewrite setoid_rewrite simpl specialize
        split subst symmetry transitivity try unfold vm_compute with zeta
      k: About Arguments Check Class CoFixpoint CoInductive Compute Context Corollary Defined Definition End Eval
        Example Existing Export Fixpoint Global Goal Hint Immediate Import Include Inductive Infix Instance Lemma
        Local Ltac Module Monomorphic Notation Opaque Polymorphic Print Printing Proof Qed Record Remark Require
        Rewrite Search Section Theorem Transparent Universe Variable Variables
    state root
      \(\*  c  >comment
      \s+  w
      (?:Set|Unset)(?=\s+[A-Z])  k  >setting
      [a-zA-Z_]\w*(?=\.[a-zA-Z_])  nn
      \.(?=[a-zA-Z_])  p
      "  s2  >string
      0[xX][0-9a-fA-F]+  mh
      \d+(?:\.\d+)?  mi
      (?<=[\w')])\.(?=\s|$)  pi
      [:;]  p
      [a-zA-Z_][\w']*(?:\.[a-zA-Z_][\w']*)*  no:main
      [!$%&*+./<=>?@^|~()\[\]{},\\-]+  o
    state setting
      \s+  w
      [A-Z]\w*  k
      default <
    state comment
      \*\)  c  <
      \(\*  c  >
      [^*()]+  c
      [*()]  c
    state string
      "  s2  <
      \\.  se
      [^"\\]+  s2
    """#)
}
