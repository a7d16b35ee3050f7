package import Lexing

extension LanguageDefinition {
  package static let mathematica = LanguageDefinition(
    "mathematica", "Mathematica", aliases: ["wl"], files: ["m", "wl"],
    #"""
    words builtins
      bp: Block Module With
      o: _ __ ___
      nb: Abs AbsoluteThickness All AllTrue And AppearanceElements Append AppendTo Apply AspectRatio Assert
        Association Assumptions Asynchronous Automatic Axes AxesLabel AxesOrigin Baseline BaselinePosition Before
        Begin BeginPackage BinaryFormat BinaryRead BinaryReadList Binomial Blank BooleanQ BoxData Break Byte C CapForm
        Capitalize Cases Cell CellChangeTimes CellContext CellGroupData Center Check Clear Close ColumnsEqual
        CompilationTarget Compile Complex ComplexInfinity Condition Constant Context Cos CreateDirectory
        CreateIntermediateDirectories CreateUUID D Dashing Default DeleteContents DeleteDirectory DigitCharacter
        Directive Directory DirectoryName Divisors Do Dot Drop Dynamic DynamicModule E EdgeForm End EndPackage Entity
        Environment Epilog Equal Exit Expand Export Factor FailureQ False File FileExistsQ FileNameJoin FileType First
        Flatten Floor Fold FontFamily FontSize For ForceVersionInstall FormBox FromCharacterCode Function Get
        GetEnvironment GoldenRatio Graph Graphics GrayLevel GridBox GridLines Hash Head Hue I Identity If IgnoreCase
        Im Image Image3D Import ImportString In Infinity Input Install Integer IntegerQ Integrate Join KeyExistsQ Keys
        Language Last Left Length LineIndent LineSpacing LinkClose LinkLaunch LinkRead LinkReadyQ LinkWrite List ListQ
        Listable Log Longest Lookup Manipulate Manual Map Max Mean MemberQ Message Method Min MissingQ MousePosition N
        NCache NearestFunction Needs NestList None Normal Not Notebook Null Number NumberMarks NumericQ O Offset
        Opacity OpenRead OperatingSystem Or PacletInstall Padding Parallelization Part Partition Pattern Pi Plot
        PlotRange PlotRangeClipping PlotRangePadding Plus Positive Power Prepend Prime Print ProcessEnvironment Quiet
        Quit RGBColor Range Rational Real RealDigits Remove Replace ReplaceAll Rest Return ReturnPacket Reverse Right
        RotationMatrix RowBox RowsEqual Rule RunProcess RuntimeAttributes RuntimeOptions Scaled Scan Select
        SelectFirst Sequence Set SetEnvironment Show Simplify Sin Skip Small Smaller Solve Sort String StringCases
        StringContainsQ StringJoin StringLength StringMatchQ StringQ StringReplace StringSplit StringTrim StripOnInput
        StyleBox StyleDefinitions SubsetQ Sum SuperscriptBox Switch Symbol SyntaxForm Table TagBox Take TemplateApply
        TemplateBox TestID Text Throw TimeConstraint Times Timing ToBoxes ToLowerCase ToString Total TraditionalForm
        Transpose True TrueQ URL URLExecute URLParse Unevaluated Values VerificationTest Which While Whitespace
        WindowFrame WindowMargins WindowSize Word WriteString XMLElement Xor
    state root
      \s+  w
      \(\*  c  >comment
      "(?:\\[\s\S]|[^"\\])*"  s
      \d+\^\^[\da-zA-Z]+(?:\.[\da-zA-Z]*)?(?:\*\^[+-]?\d+)?  m
      (?:\d+(?:\.\d*)?|\.\d+)(?:`{0,2}\d*(?:\.\d+)?)?(?:\*\^[+-]?\d+)?  m
      [#]{1,2}\d*(?:[A-Za-z]\w*)?  nf
      \\\[[A-Za-z]+\]  nv
      ::[a-z]\w*  nt
      `?[A-Za-z$][A-Za-z0-9$]*(?:`[A-Za-z$][A-Za-z0-9$]*)*`?  nv:builtins
      \[\[|\]\]|[(){}\[\]]  p
      <\||\|>|/;|//@?|/\.|/@|/:|->|:>|:=|==?=?|=!=|=\.|\^:?=?|!==?|<=|>=|&&|\|\||@@@?|@\*|~~|<>|\+\+|--|\+=|-=|\*=|/=|_{1,3}\.?|\.\.\.?|;;|::|%+|\?\??|[-+*/=<>!&|@~.,;:'\\^_]  o
    state comment
      \(\*  c  >
      \*\)  c  <
      \h:[A-Za-z]+(?: [A-Za-z]+)*:\h  cp
      [^(*):\n\s]+  c
      [(*):]|\h  c
    """#)
}
