/// The words of CSS: properties, values, colours, functions; the usual ones, others are plain names.
private let styleWords = ##"""
  words properties
    k: align-content align-items align-self all animation animation-delay animation-direction
    k: animation-duration animation-fill-mode animation-iteration-count animation-name
    k: animation-play-state animation-timing-function appearance aspect-ratio backdrop-filter
    k: backface-visibility background background-attachment background-blend-mode background-clip
    k: background-color background-image background-origin background-position background-repeat
    k: background-size block-size border border-block border-block-end border-block-start
    k: border-bottom border-bottom-color border-bottom-left-radius border-bottom-right-radius
    k: border-bottom-style border-bottom-width border-collapse border-color border-image
    k: border-inline border-inline-end border-inline-start border-left border-left-color
    k: border-left-style border-left-width border-radius border-right border-right-color
    k: border-right-style border-right-width border-spacing border-style border-top border-top-color
    k: border-top-left-radius border-top-right-radius border-top-style border-top-width border-width
    k: bottom box-decoration-break box-shadow box-sizing break-after break-before break-inside
    k: caption-side caret-color clear clip clip-path color color-scheme column-count column-fill
    k: column-gap column-rule column-span column-width columns contain content counter-increment
    k: counter-reset cursor direction display empty-cells filter flex flex-basis flex-direction
    k: flex-flow flex-grow flex-shrink flex-wrap float font font-family font-feature-settings
    k: font-kerning font-optical-sizing font-size font-size-adjust font-stretch font-style
    k: font-synthesis font-variant font-variant-caps font-variant-ligatures font-variant-numeric
    k: font-weight gap grid grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column
    k: grid-column-end grid-column-start grid-gap grid-row grid-row-end grid-row-start grid-template
    k: grid-template-areas grid-template-columns grid-template-rows hanging-punctuation height
    k: hyphens image-orientation image-rendering inline-size inset isolation justify-content
    k: justify-items justify-self left letter-spacing line-break line-height list-style
    k: list-style-image list-style-position list-style-type margin margin-block margin-block-end
    k: margin-block-start margin-bottom margin-inline margin-inline-end margin-inline-start
    k: margin-left margin-right margin-top mask mask-image mask-position mask-size max-height
    k: max-width min-height min-width mix-blend-mode object-fit object-position opacity order orphans
    k: outline outline-color outline-offset outline-style outline-width overflow overflow-wrap
    k: overflow-x overflow-y overscroll-behavior padding padding-block padding-bottom padding-inline
    k: padding-left padding-right padding-top page page-break-after page-break-before
    k: page-break-inside perspective place-content place-items place-self pointer-events position
    k: quotes resize right row-gap ruby-align ruby-position scroll-behavior scroll-margin
    k: scroll-margin-top scroll-padding scroll-snap-align scroll-snap-type scrollbar-color
    k: scrollbar-gutter scrollbar-width shape-outside src tab-size table-layout text-align
    k: text-align-last text-autospace text-combine-upright text-decoration text-decoration-color
    k: text-decoration-line text-decoration-skip-ink text-decoration-style text-decoration-thickness
    k: text-emphasis text-indent text-justify text-orientation text-overflow text-rendering
    k: text-shadow text-spacing-trim text-transform text-underline-offset text-underline-position
    k: text-wrap top touch-action transform transform-origin transform-style transition
    k: transition-delay transition-duration transition-property transition-timing-function
    k: unicode-bidi unicode-range user-select vertical-align visibility white-space widows width
    k: will-change word-break word-spacing word-wrap writing-mode z-index zoom
  words values
    kc: absolute alternate always auto avoid balance baseline bidi-override block bold bolder
    kc: border-box both bottom break-all break-word capitalize center circle clip col-resize collapse
    kc: column column-reverse contain content-box contents cover crosshair currentcolor dashed
    kc: decimal default dense disc dotted double e-resize each-line ease ease-in ease-in-out ease-out
    kc: ellipsis end evenodd fill fill-box fit-content fixed flex flex-end flex-start flow-root
    kc: forwards full-width grab grid grid-template grabbing hand help hidden horizontal horizontal-tb
    kc: icon infinite inherit initial inline inline-block inline-flex inline-grid inline-table inset
    kc: inside invert isolate italic justify keep-all large larger left lighter line-through linear
    kc: list-item local lower-alpha lower-roman lowercase ltr manual max-content medium min-content
    kc: monospace move multiply n-resize no-drop no-repeat none normal not-allowed nowrap oblique
    kc: optional outset outside over overlay overline padding-box paused pointer pre pre-line
    kc: pre-wrap preserve-3d progress reverse relative repeat repeat-x repeat-y ridge right round row
    kc: row-resize row-reverse rtl ruby running s-resize sans-serif scale-down screen scroll
    kc: scroll-position separate serif sideways slice small small-caps smaller smooth solid space
    kc: space-around space-between space-evenly square start static step-end step-start sticky
    kc: stretch sub subpixel-antialiased super system-ui table table-cell table-row text text-bottom
    kc: text-top thick thin top transparent ui-monospace ultra-condensed underline unset upper-alpha
    kc: upper-roman uppercase upright vertical vertical-lr vertical-rl visible w-resize wait wavy
    kc: wrap wrap-reverse x-large x-small xx-large xx-small zoom-in zoom-out cursive fantasy row
    kc: aliceblue antiquewhite aqua aquamarine azure beige bisque black blue blueviolet brown
    kc: burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue
    kc: darkcyan darkgray darkgreen darkgrey darkkhaki darkmagenta darkorange darkorchid darkred
    kc: darksalmon darkslateblue darkslategray darkviolet deeppink deepskyblue dimgray dodgerblue
    kc: firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
    kc: greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lawngreen lightblue
    kc: lightcoral lightcyan lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen
    kc: lightskyblue lightslategray lightyellow lime limegreen linen magenta maroon midnightblue
    kc: mintcream mistyrose moccasin navy oldlace olive olivedrab orange orangered orchid palegreen
    kc: papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue
    kc: saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray
    kc: snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke
    kc: yellow yellowgreen
    k: all background background-color border border-color bottom box-shadow color content font
    k: filter height left margin opacity order outline padding position quotes transform transition
    k: visibility width z-index max-width min-width
  words functions
    nb: attr blur brightness calc circle clamp color contrast cubic-bezier drop-shadow element ellipse
    nb: env fit-content format grayscale hsl hsla hue-rotate hwb inset invert lab lch linear-gradient
    nb: local matrix matrix3d max min opacity perspective polygon radial-gradient rect
    nb: repeating-linear-gradient repeating-radial-gradient rgb rgba rotate rotate3d rotateX rotateY
    nb: rotateZ saturate scale scale3d scaleX scaleY scaleZ sepia skew skewX skewY steps target-text
    nb: toggle translate translate3d translateX translateY translateZ url counter counters
    nb: conic-gradient image-set path symbols
  """##

private let styleValues = ##"""
  state values
    \s+  -
    /\*(?:[^*]|\*+[^*/])*\*+/  c
    /\*  c
    url\((?=["'])  nb  >function
    url(?=\()  nb  >url
    [a-zA-Z_-][\w-]*(?=\()  nf:functions
    \(  p  >function
    -(?:webkit|moz|ms|o)-[\w-]+  bp
    --[\w-]+  nv
    \$[\w-]+  nv
    !important  cp
    \#[a-zA-Z0-9]{1,8}  mh
    [+-]?\d*\.\d+  mf  >unit
    [+-]?\d+  mi  >unit
    "(?:\\[\s\S]|[^"\\\n])*"?  s2
    '(?:\\[\s\S]|[^'\\\n])*'?  s1
    [a-zA-Z_][\w-]*  n:values
    [~^*!%&<>|+=@:./?-]+  o
    [\[\],]+  p
  state unit
    (?:%|[a-zA-Z]+)  kt  <
    default <
  state url
    \(  p
    [^)("'\n]+  sx
    \)  p  <
    default <
  state function
    \)  p  <
    include values
  """##

extension Language {
  static let css = Language(
    "css", "CSS", files: ["css"],
    styleWords + ##"""

      state root
        include selectors
        \{  p  >content
      state selectors
        \s+  -
        /\*(?:[^*]|\*+[^*/])*\*+/  c
        /\*  c
        :{1,2}(?=[\w-])  p  >pseudo
        \.(?=[\w-])  p  >class
        \#(?=[\w-])  p  >identity
        @(?=[\w-])  p  >atname
        "(?:\\[\s\S]|[^"\\\n])*"?  s2
        '(?:\\[\s\S]|[^'\\\n])*'?  s1
        [\w-]+  nt
        [~^*!%&$\[\]()<>|+=@:;,./?-]  o
      state pseudo
        [\w-]+  nd  <
      state class
        [\w-]+  nc  <
      state identity
        [\w-]+  nn  <
      state atname
        font-face\b  k  =atrule
        [\w-]+  k  =atrule
      state atrule
        \{  p  =atcontent
        ;  p  <
        include selectors
      state atcontent
        \}  p  <
        \{  p  >content
        include selectors
      state content
        \s+  -
        \}  p  <
        ;  p
        -(?:webkit|moz|ms|o)-  kp
        [a-zA-Z_][\w-]*(?=\s*:)  n:properties
        -[\w-]+(?=\s*:)  nv
        :  p  >value
        /\*(?:[^*]|\*+[^*/])*\*+/  c
        /\*  c
        &?  -  >nested
      state nested
        \{  p  =content
        [;}]  p  <
        include selectors
      state value
        ;  p  <
        \}(?=[\s\S]|\z)  p  <<
        include values

      """## + styleValues)

  static let scss = Language(
    "scss", "SCSS", aliases: ["sass", "less"], files: ["scss", "sass", "less"],
    styleWords + ##"""

      state root
        \n  -
        \h+  -
        //[^\n]*  c1
        /\*  cm  >comment
        @import\b  k  >value
        @(?:use|forward)\b  k  >value
        @for\b  k  >value
        @each\b  k  >value
        @(?:debug|warn|error|if|else|while|return)\b  k  >value
        @else\b  k
        @mixin\b  k  >value
        @function\b  k  >value
        @(?:include|extend)\b  k  >selector
        @media\b  k  >selector
        @[\w-]+  k  >selector
        \$[\w-]*(?=\s*:)  nv
        [a-zA-Z_-][\w-]*(?=\s*:\s[^;{}]{0,80};)  na:properties
        :  o  >value
        [{};]  p
        (?=[^\s{};])  -  >selector
      state value
        ;  p  <
        \{  p  <
        \}  p  <
        \$[\w-]+  nv
        !(?:default|global|important|optional)\b  ne
        \#\{  si  >interpolation
        //[^\n]*  c1
        include values
      state interpolation
        \}  si  <
        \$[\w-]+  nv
        include values
      state selector
        [{;}]  p  <
        \#\{  si  >interpolation
        //[^\n]*  c1
        /\*  cm  >comment
        \n  -
        \h+  -
        &  k
        :{1,2}[\w-]+  nd
        \.[\w-]+  nc
        \#[\w-]+  nn
        %[\w-]+  nc
        \$[\w-]+  nv
        "[^"\n]*"  s2
        '[^'\n]*'  s1
        \d[\d.]*  mi  >unit
        [\w-]+(?=\()  nf
        [\w-]+  nt
        [~^*!&\[\]()<>|+=@:,./?-]+  o
        .  -
      state comment
        [^*]+  cm
        \*/  cm  <
        \*  cm

      """## + styleValues)
}
