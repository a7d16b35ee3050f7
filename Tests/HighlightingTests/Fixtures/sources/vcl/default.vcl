vcl 4.0;
# a comment
// another
/* a block */
import std;
backend default { .host = "127.0.0.1"; .port = "80"; .timeout = 5s; }
sub vcl_recv {
  if (req.http.host ~ "x" && !beresp.ttl) { set req.http.X = "a" + 1.5; unset req.url; return (pass); }
  elsif (x == 5) { call foo; }
  std.log("x"); hash_data(req.url);
  synthetic {"long"};
}
