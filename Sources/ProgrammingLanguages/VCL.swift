package import Lexing

extension LanguageDefinition {
  package static let vcl = LanguageDefinition(
    "vcl", "VCL: Varnish Configuration Language", aliases: ["varnishconf", "varnish"],
    files: ["vcl"],
    #"""
    words main
      kc: false true
      nf: ban call hash_data new regsub regsuball return rollback synth synthetic
      k: acl backend elif else elsif if import include local probe set unset vcl
      nv: bereq bereq.backend bereq.between_bytes_timeout bereq.connect_timeout bereq.first_byte_timeout
        bereq.http.connection bereq.method bereq.proto bereq.retries bereq.uncacheable bereq.url bereq.xid beresp
        beresp.age beresp.backend beresp.backend.ip beresp.backend.name beresp.do_esi beresp.do_gunzip beresp.do_gzip
        beresp.do_stream beresp.grace beresp.http.Set beresp.http.Vary beresp.keep beresp.proto beresp.reason
        beresp.status beresp.storage_hint beresp.ttl beresp.uncacheable beresp.was_304 client.identity client.ip
        local.ip now obj.age obj.grace obj.hits obj.http.Content obj.http.Retry obj.http.Set obj.keep obj.proto
        obj.reason obj.status obj.ttl obj.uncacheable remote.ip req req.backend_hint req.can_gzip req.esi
        req.esi_level req.hash_always_miss req.hash_ignore_busy req.http.Authorization req.http.Cookie req.http.X
        req.http.connection req.http.host req.http.x req.method req.proto req.restarts req.ttl req.url req.xid resp
        resp.proto resp.reason resp.status server.hostname server.identity server.ip
    state root
      (?://|#).*  c1
      /\*[\s\S]*?\*/  cm
      (C)(\{)  cp,cp  embed:c:}C
      \}C  cp
      \s+  -
      (sub)(\s+)(\w+)  k,-,nf
      \d+(?:\.\d+)?(?:ms|[smhdwy])\b  mx
      \d+\.\d+  mf
      \d+  mi
      "[^"\n]*"  s2
      \{"[\s\S]*?"\}  s1
      std\.(?:log|collect)(?=\()  nf
      (?:obj|req|bereq|resp|beresp)\.http\.[\w.-]+  nv
      [a-zA-Z_.][\w.-]*  -:main
      &&|\|\||==|!=|<=|>=|[=+*/%~!<>|&-]  o
      [{}();,]  p
    """#)
}
