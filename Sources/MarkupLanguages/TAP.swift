package import Lexing

extension LanguageDefinition {
  package static let tap = LanguageDefinition(
    "tap", "TAP", files: ["tap"],
    ##"""
    state root
      1\.\.\d+  kd  >plan
      \#\h*  c  >directive
      TAP version.*\n?  nn
      Bail out!.*\n?  gr
      (?:not ok|not)\b  gr
      ok\b  kr
      \d+  mi
      [^\S\n]+  -
      \n  -
      [^\n\d\#]  -  >text
    state text
      \n  -  <
      \#\h*  c  =directive
      [^\n\#]+  -
    state plan
      \n  c  <
      \h+  -
      \#.*  c
      [^\n]  -
    state directive
      \n  c  <
      (?:TODO|SKIP)\b  cp
      [^\n]  c
    """##)
}
