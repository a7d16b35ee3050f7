package import Lexing

extension LanguageDefinition {
  package static let smarty = LanguageDefinition(
    "smarty", "Smarty", files: ["tpl", "smarty"],
    #"""
    words main
      kc: false null true
      nb: append assign block break call capitalize capture cat config_load continue count_characters count_paragraphs
        count_sentences count_words counter cycle date_format debug default else elseif escape eval extends fetch for
        foreach foreachelse from_charset function html_checkboxes html_image html_options html_radios html_select_date
        html_select_time html_table if include include_php indent insert ldelim literal lower mailto math nl2br
        nocache php rdelim regex_replace replace section sectionelse setfilter spacify string_format strip strip_tags
        textformat to_charset truncate unescape upper while wordwrap
    state root
      \{\*[\s\S]*?\*\}  c
      \{/?(?![\s{])  k  >tag
      (?:[^{]|\{[\s{])+  resume:html
      \{  resume:html
    state tag
      \s+  -
      \}  k  <
      \{/?  k  >
      \$[a-zA-Z_]\w*(?:\.\w+)*  nv
      #[a-zA-Z_]\w*#  nv
      "  s2  >string
      '(?:\\.|[^'\\])*'  s1
      \d+(?:\.\d+)?  m
      [a-zA-Z_]\w*  na:main
      [~!%^&*()+=|\[\]:;,.<>/?@-]  o
    state string
      "  s2  <
      \\.  se
      \{  k  >tag
      [^"\\{]+  s2
    """#)
}
