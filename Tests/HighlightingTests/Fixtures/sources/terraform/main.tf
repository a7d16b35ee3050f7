# a comment
// another
/* a block */
resource "aws_instance" "web" {
  ami   = "x ${var.y} \n"
  count = 1.5
  on    = true
  list  = [1, "a", null]
  text = <<EOF
here ${x}
EOF
}
variable "foo" { type = "string" default = "${file("x")}" }
module "a" { source = "b" }
