-- a comment
/* a block */
create or replace package body prime is
  function f(a in varchar2) return number is
  begin
    if a = 'Y' and 1.5 > 2 then
      select nvl(a, 1) || "Q" into b from t where c like 'x''y';
    end if;
    return 1;
  end f;
end;
