package import Lexing

extension LanguageDefinition {
  package static let terraform = LanguageDefinition(
    "terraform", "Terraform", aliases: ["tf"], files: ["tf"],
    #"""
    extends hcl
    words main
      k: data module output provider provisioner resource terraform variable
      kd: var local
    state names
      [a-zA-Z_]\w*  nx:main
    state block
      [.,*()]  p
    state array
      [.*()]  p
    state dq
      \\.  se
      \$\{  k  >template
      [^"\\$]+  s2
    state template
      \}  k  <
      [.*(),]  p
      include root
    """#)
}
