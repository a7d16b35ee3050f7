# a comment
require ["fileinto", "reject"];
/* a block */
if anyof (not address :all :contains ["To", "Cc"] "me@example.org", size :over 100K) {
  fileinto "spam"; stop;
} elsif true { keep; } else { discard; }
