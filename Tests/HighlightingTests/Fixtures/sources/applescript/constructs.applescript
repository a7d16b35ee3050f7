-- c
tell application "Finder"
  set x to 3 + 4.5
  if x is greater than 2 then display dialog "hi \" there"
  repeat with i from 1 to 10
  end repeat
  on run argv
  end run
  (* block
 c *)
  my foo(x) «
end tell
property p : missing value
log {1, "a"} & true
# c
try
on error e number n
end try
-- 日本語の注釈
set x to "文字列"
