package import Lexing

extension LanguageDefinition {
  package static let applescript = LanguageDefinition(
    "applescript", "AppleScript", files: ["applescript", "scpt"],
    #"""
    words main
      nb: AppleScript activate after anything application at below but button buttons character characters count
        current day delay display drawer events every false first for item items linefeed make
        month new on open pi result return run say select some space tab text that the through true version where
        whose
      ow: and contains is not or
      na: bounds content document enabled font frontmost name path position prompt properties size sound visible
        width window
      k: as continue else end error exit from get if in it its local me my of property repeat set tell then times to
        try
    state root
      \s+  w
      (?:--|[#]).*  c1
      \(\*  cm
      "(?:\\.|[^"\\])*"  s2
      \d+\.\d*(?:[eE][+-]?\d+)?  mf
      \d+  mi
      (?:is|are)(?:n't| not)?(?: (?:greater than or equal to|less than or equal to|greater than|less than|equal to|contained by|in|not in|not contained by))?\b  ow
      (?:display dialog|display alert|missing value|choose file|choose folder|choose from list|do shell script|POSIX file|current date|the clipboard|set the clipboard to)\b  nb
      (on)(\s+)(error)\b  k,-,k
      (as )(alias |application |boolean |class |constant |date |file |integer |list |number |POSIX file |real |record |reference |RGB color |script |text |unit types|(?:Unicode )?text|string)\b  k,nc
      (?:info for|list folder|list disks|path to|display notification|say|beep|store script|load script|run script|open for access|close access|system attribute|mount volume|offset)\b  nb
      (?:file type|creator type|display name|creation date|modification date|POSIX path|short version|size|kind|container)\b  na
      [A-Za-z_]\w*  nv:main
      [+*/&=<>^-]|≠|≤|≥  o
      [(){},:]  p
    """#)
}
