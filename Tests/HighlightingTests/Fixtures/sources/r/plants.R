# comment
#' doc comment
plants <- c("moss", 'fern', NA)
heights <- list(a = 1L, b = 2.5e3, c = 0x1F, d = TRUE)
grow <- function(x, n = 10, ...) {
  if (x > n && !is.null(n)) return(x %in% plants) else NULL
  for (i in 1:10) { next }
  while (FALSE) break
  x$name[[1]] |> stats::median(na.rm = T)
}
`odd name` = heights %>% sum(pi)
