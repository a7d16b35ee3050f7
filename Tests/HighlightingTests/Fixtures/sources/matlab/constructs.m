% a comment
function [a, b] = foo(x, y)
  a = 1.5e3 + 2; b = 'str''q'; c = "dq"; d = x';
  if a == 1 && ~b || c ~= 2, disp(a), else, end
  for i = 1:10 fprintf('%d\n', i); end ... continued
  z = @(x) x.^2; s.field = {1, 'a'}; zeros(3); pi
  while true break; end
  x.' * y
end
