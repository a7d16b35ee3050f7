# a comment
// another
/* a block */
job "example" {
  datacenters = ["dc1"]
  count = 1.5
  on    = true
  text = <<EOF
here ${x}
EOF
  n = 5
}
