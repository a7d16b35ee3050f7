package import Lexing

extension LanguageDefinition {
  package static let prometheus = LanguageDefinition(
    "prometheus", "Prometheus", files: ["prometheus"],
    ##"""
    words main
      o: and or unless
      k: bool by offset without
      nf: avg bottomk count count_values max min stddev stdvar sum topk
      nb: abs absent avg_over_time ceil changes clamp_max clamp_min count_over_time day_of_month day_of_week
        days_in_month delta deriv drop_common_labels exp floor histogram_quantile holt_winters hour idelta increase
        irate label_replace ln log10 log2 max_over_time min_over_time month predict_linear quantile_over_time rate
        resets round scalar sort sort_desc sqrt stddev_over_time stdvar_over_time sum_over_time time vector year
    state root
      \s+  -
      \#.*  c
      "(?:\\.|[^"\\])*"  s2
      '(?:\\.|[^'\\])*'  s1
      \{  p  >labels
      \b\d+[smhdwy]\b  mi
      \d+\.\d+  mf
      \d+  mi
      (by|without|on|ignoring|group_left|group_right)(\s*)(\()  k,-,p  >grouping
      [a-zA-Z_:][\w:]*  n:main
      =~|!~|==|!=|<=|>=|[-+*/%^<>=]  o
      [()\[\],}]  p
    state labels
      \}  p  <
      \s+  -
      [a-zA-Z_]\w*  na
      =~|!~|!=|=  o
      "(?:\\.|[^"\\])*"  s2
      '(?:\\.|[^'\\])*'  s1
      ,  p
    state grouping
      \)  p  <
      \s+  -
      [a-zA-Z_]\w*  na
      ,  p
    """##)
}
