(* a comment (* nested *) *)
Require Import Coq.Arith.Arith.
Theorem foo : forall n:nat, n + 0 = n.
Proof.
  intros n. induction n as [|m IH].
  - simpl; reflexivity.
  - rewrite -> IH; auto.
Qed.
Definition f (x : nat) := match x with | O => 1 | S p => p end.
Inductive a : Set := b | c.
