* c
sysuse auto, clear
gen x = log(price) if foreign == 1
reg y x1 i.x2
local a "b"
display `"a"' "`a'" $g
forvalues i = 1/3 {
  di `i' // c
}
/* block */
replace x = . if y >= 3.5 & z != "a"
program define foo
end
#delimit ;
matrix A = (1,2)
* 日本語
display "文字"
