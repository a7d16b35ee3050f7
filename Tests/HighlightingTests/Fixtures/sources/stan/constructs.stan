// c
data { int<lower=0> N; real y[N]; vector[N] x; }
parameters { real mu; }
model { y ~ normal(mu, 1.5e3); for (i in 1:N) target += log(y[i]); if (x == 1 && !y) reject(x); x = a ? b : c; A' .* B; 3; .5; mu_2 -= 1; }
/* b */ // 日本語
