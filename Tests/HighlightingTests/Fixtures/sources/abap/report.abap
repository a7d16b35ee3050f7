* a comment
REPORT zfoo.
DATA: lv_a TYPE i VALUE 5, " another
  lv_t TYPE TABLE OF string.
SELECT * FROM mara INTO TABLE lv_t WHERE name = 'x''y' AND z <> `z`.
LOOP AT lv_t INTO lv_s. WRITE: / lv_s. ENDLOOP.
lo->foo( iv = 1 ). zcl=>bar( ). IF subrc EQ 0. q = y + 1. ENDIF.
