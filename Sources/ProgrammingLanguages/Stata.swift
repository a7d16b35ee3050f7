package import Lexing

extension LanguageDefinition {
  package static let stata = LanguageDefinition(
    "stata", "Stata", files: ["do", "ado"],
    #"""
    words main
      kr: break continue else foreach forv if in nobreak of to while
      kt: double float global int integer local long matrix numeric numlist scalar string varlist
    words first
      kr: break continue else foreach forv forvalues if in nobreak of to while
      kt: double float global int integer local long matrix numeric numlist scalar string varlist
      k: _rmcoll _robust ado adopath append assert by bysort cap capture cd char class classutil clear codebook
        collapse compress copy count d decode define describe destring di dir discard display do drop ds duplicates
        edit egen encode end erase ereturn error estimates exit expand export file findfile format from gen generate
        get gettoken graph group gsort histogram import include infile infix input insheet install ivregress joinby
        keep label language levelsof lincom link list log logit macro manage mark markout marksample mata memory merge
        mi missing mkdir more net noi noisily notes number odbc order outfile outsheet pause plugin postfile predict
        preserve probit program push pwd qui quietly recode reg regress rename replace reshape restore return rmdir
        run save search serset set shell sleep sort split ssc sum summarize syntax sysdir sysuse tab tabulate tempfile
        tempname tempvar test tostring trace twoway type unab unabcmd update use using var varname version viewsource
        webuse which window write
    words functions
      kt: double global integer local long numeric numlist varlist
      kr: break continue else foreach forv if in nobreak of to while
      nf: F Fden Ftail I J _caller abbrev abs acos asin atan atan2 atanh autocode betaden binomial binormal byteorder
        c ceil char chi2 chi2tail chop clip cloglog colnumb colsof comb cond corr cos daily date day det dgammapda
        dgammapdada dgammapdadx dgammapdxdx diag diag0cnt digamma dofh dofm dofq dofw dofy dow doy e el epsdouble
        epsfloat exp float floor gammap get hadamard halfyear halfyearly has_eprop hofd ibeta indexnot inlist inrange
        int inv invF invFtail invbinomial invchi2 invchi2tail invcloglog invgammap invibeta invlogit invnchi2
        invnormal invsym invttail irecode issymmetric ln lnfactorial lngamma lnnormal lnnormalden log log10 logit
        matmissing matrix matuniform max maxbyte maxdouble maxfloat maxint maxlong mdy mi min minbyte mindouble
        minfloat minint minlong missing mod mofd month monthly mreldif nFden nFtail nbetaden nchi2 nibeta normal
        normalden npnchi2 nt nullmat plural qofd quarter quarterly r real recode regexm regexr regexs reldif replay
        return rnormal round rownumb rowsof runiform s scalar sign sin sqrt string strlen strmatch strpos strtoname
        subinstr subinword substr sum sweep t tC tan tanh tc td tden th tin tm tq trace trigamma trunc ttail tw
        twithin uniform vec vecdiag week weekly wofd word wordcount year yearly yh ym yofd yq yw
    state root
      ^\h*\*.*  c1
      ///.*\n  c1
      //.*  c1
      /\*[\s\S]*?\*/  cm
      [#]delimit.*  cp
      ^\h*[A-Za-z_]\w*\b  n:first
      \n  -
      \h+  w
      `"(?:[^"`\n]|`[^'\n]*'|"(?!'))*"'  s2
      "[^"\n]*"  s2
      `[^'\n]*'|\$\{?[A-Za-z_]\w*\}?  s2
      \d+(?:\.\d*)?(?:[eE][+-]?\d+)?  m
      \b[a-zA-Z_]\w*\.(?=[\s\w])  o
      [A-Za-z_]\w*(?=\()  n:functions
      [A-Za-z_]\w*  n:main
      [=!~<>]=|&&|\|\||[-+*/^=<>!~&|.#:'?@]  o
      [(){}\[\],;]  p
    """#)
}
