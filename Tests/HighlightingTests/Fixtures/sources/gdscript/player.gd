# a player
extends Node2D
class_name Player
var a = 5
var s = "Hello\n" + 'x'
const answer = 0x2A
export var list = [1, 2.5, true]
signal hit(by)
enum {ONE, TWO}
func _ready():
	var v = Vector2(1, 2)
	if a > 3 and not s.empty():
		print(v.x, PI)
	for i in range(20):
		pass
	return null
