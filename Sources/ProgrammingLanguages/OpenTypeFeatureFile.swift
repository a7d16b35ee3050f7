package import Lexing

extension LanguageDefinition {
  package static let openTypeFeatureFile = LanguageDefinition(
    "opentype_feature_file", "OpenType Feature File",
    aliases: ["fea", "opentype", "opentypefeature"], files: ["fea"],
    #"""
    words main
      k: Ascender Attach CapHeight CaretOffset CodePageRange Descender FSType FontRevision GlyphClassDef
        HorizAxis.BaseScriptList HorizAxis.BaseTagList IgnoreBaseGlyphs IgnoreLigatures IgnoreMarks
        LigatureCaretByIndex LigatureCaretByPos LineGap MarkAttachmentType NULL Panose RightToLeft TypoAscender
        TypoDescender TypoLineGap UnicodeRange UseMarkFilteringSet Vendor VertAdvanceY VertAxis.BaseTagList
        VertOriginY VertTypoAscender WeightClass WidthClass XHeight anchor anchorDef anon anonymous by contour cursive
        device enum enumerate exclude_dflt feature featureNames from ignore include include_dflt language
        languagesystem lookup lookupflag mark markClass name nameid parameters pos position required reversesub rsub
        script sizemenuname sub substitute subtable table useExtension valueRecordDef winAscent winDescent
    state root
      \s+  w
      [#].*  c
      (anonymous|anon|feature|lookup|table)(\h+)([\w/]+)  k,-,nf
      (\})(\h+)([\w/]+)  p,-,nf
      (include)(\h*)(\()(\h*)([^)\n]+)(\))  k,-,p,-,s,p
      @[\w.-]+  nc
      "[^"]*"  s
      -?\d+(?:\.\d+)?  mi
      \\?[A-Za-z_][\w.-]*  n:main
      [;,\-'\[\]{}<>()=]  p
    """#)
}
