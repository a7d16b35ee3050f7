package httpapi.authz
# a comment
import input as http_api
default allow = false
subordinates := {"alice": [], "bob": ["alice", `raw`]}
allow {
  http_api.method == "GET"
  not input.x
  some i; count(data.x[i]) > 5 + 2
}
