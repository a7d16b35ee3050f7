-- a comment
types = require "moonscript.types"
import insert, NameProxy from table
class Run extends Base
  new: (@fn) =>
    self[1] = "run #{x} \n"
  call: (state) =>
    for i = #stms, 1, -1
      insert x, 1.5 if i != nil and not @y
    { :a, b: 'c' }
export local x
return (n) -> print n
