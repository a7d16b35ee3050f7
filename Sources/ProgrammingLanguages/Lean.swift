package import Lexing

extension LanguageDefinition {
  package static let lean = LanguageDefinition(
    "lean", "Lean", files: ["lean"],
    ##"""
    words main
      kt: Prop Sort Type
      k: abbreviation alias assume axiom begin by calc constant constants context def definition end example exit
        export extends from fun have help hiding import include inductive infix infixl infixr inline instance lemma
        match namespace notation opaque open parameter parameters postfix precedence prefix private protected renaming
        section set_option show theorem universe universes using variable variables with
    state root
      --.*\n?  cd
      /--[\s\S]*?-/  cd
      \s+  -
      "(?:\\.|[^"\\])*"  s
      \#(?:check|eval|print|reduce|exit|help|find)\b  k
      λ  k
      \d+  mi
      [a-zA-Z_]\w*  n:main
      [ℕℤℚℝ∀∃≤≥→←↔∧∨¬≠⊢×∘]  o
      [-+*/=<>|.∣]+\d*  o
      :=|[:,()]  -
    """##)
}
