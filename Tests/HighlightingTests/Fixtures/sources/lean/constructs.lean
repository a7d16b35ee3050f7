-- a comment
import data.nat
theorem foo (n : nat) : n + 0 = n := by simp
def f (x : nat) : Prop := ∀ y, x ≤ y → true
lemma a : b ∧ c := begin intros, apply h, end
#check foo
inductive t | a : t
example := λ x, "s"
