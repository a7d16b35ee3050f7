package import Lexing

extension LanguageDefinition {
  package static let stan = LanguageDefinition(
    "stan", "Stan", files: ["stan", "stanfunctions"],
    #"""
    words main
      nn: functions data transformed parameters model generated quantities
      k: for in while if else break continue return print reject
      kr: target
      kt: int real vector row_vector simplex unit_vector ordered positive_ordered matrix cholesky_factor_corr cholesky_factor_cov corr_matrix cov_matrix void
    words functions
      nn: functions data transformed parameters model generated quantities
      nb: append_col append_row bernoulli bernoulli_logit bernoulli_rng beta binomial categorical cauchy chi_square
        col cols crossprod cumulative_sum determinant diag_matrix dims dirichlet dot_product double_exponential exp
        exponential fabs gamma gumbel head integrate_ode inv_gamma inv_logit inv_wishart inverse lkj_corr log log1p
        log_sum_exp logistic logit lognormal max mean min multi_normal neg_binomial neg_binomial_2 normal normal_lccdf
        normal_lcdf normal_lpdf normal_rng pareto poisson poisson_log poisson_rng pow rep_matrix rep_vector row rows
        segment size skew_normal softmax sort_asc sqrt square student_t sum tail target tcrossprod to_vector trace uniform
        weibull wishart
    state root
      \s+  -
      //.*  c1
      [#].*  cp
      /\*[\s\S]*?\*/  cm
      "[^"\n]*"  s
      (?:generated quantities|transformed (?:data|parameters))  nn
      (?:lower|upper|offset|multiplier)(?=\s*=)  na
      (?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+  mf
      \d+  mi
      in\b  kr
      (?:reject|print)(?=\s*\()  nf
      [A-Za-z_]\w*(?=\()  nf:functions
      [A-Za-z_]\w*  nv:main
      <-|\.\*|\./|\+=|-=|\*=|/=|==|!=|<=|>=|&&|\|\||[-+*/\\^'=<>!?:~%]  o
      [{}()\[\],;|]  p
    """#)
}
