# a comment
###
block
###
x = "a #{y} \n" + 'b'
f = (a, b = 2) -> a * b
class Foo extends Bar
  constructor: (@a) ->
    super
  method: -> if x is y and not z then yes else no
r = /re\/g[a]/i
h = """
 heredoc #{z}
"""
k = ///
 re # comment
///g
a = [1..5.5]
b = 0x1F
d = {a: 1, b: 'x'}
typeof x
parseInt(x) for i in [1...3] by 2 when x isnt null
throw "e" unless @x?.y
