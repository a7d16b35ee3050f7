// a comment
/* a block */
import birds.food
object pepita inherits Bird { var energy = 5
  const name = "Pepita"
  method fly(km) { if (energy >= km) { return self.rest(1.5) } else { super() } }
}
class A mixed with B { override method z() { return null } }
