package import Lexing

extension LanguageDefinition {
  package static let dockerfile = LanguageDefinition(
    "docker", "Docker", aliases: ["dockerfile", "Dockerfile"],
    files: ["Dockerfile", "docker", "Containerfile"],
    #"""
    nocase
    set keyword = ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR|FROM
    state root
      \s+  -
      ^(FROM)(\s+)(\S*)(\s+)(AS)(\s+)(\S*)  k,w,s,w,k,w,s
      ^(ONBUILD)(\s+)({keyword})(.*)  k,w,k,s
      ^({keyword})\b(.*)  k,s
      #.*  c
      ^(?:ONBUILD\s+)?RUN\s+  k  >run reset:bash
      \w+|[^\w]+  -
    state run
      \n  resume:bash  <
      \\\n  se
      (?:\\.|[^\n\\])+  resume:bash
      \\  resume:bash
    """#)
}
