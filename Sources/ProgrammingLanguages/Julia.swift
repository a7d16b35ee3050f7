package import Lexing

extension LanguageDefinition {
  package static let julia = LanguageDefinition(
    "julia", "Julia", aliases: ["jl"], files: ["jl"],
    #"""
    words main
      kd: const global local
      nb: ARGS C_NULL DEPOT_PATH ENDIAN_BOM ENV Inf Inf16 Inf32 Inf64 LOAD_PATH NaN NaN16 NaN32 NaN64 VERSION devnull
        false im missing nothing pi stderr stdin stdout true undef
      kt: AbstractArray AbstractChannel AbstractChar AbstractDict AbstractDisplay AbstractFloat AbstractIrrational
        AbstractMatrix AbstractRNG AbstractRange AbstractSerializer AbstractSet AbstractString AbstractUnitRange
        AbstractVecOrMat AbstractVector Adjoint Any ArgumentError Array AssertionError BigFloat BigInt BitArray
        BitMatrix BitSet BitVector Bool BoundsError BunchKaufman CapturedException CartesianIndex CartesianIndices
        Cchar Cdouble Cfloat Channel Char Cholesky Cint Cintmax_t Clong Clonglong ClusterManager Cmd Colon Complex
        ComplexF16 ComplexF32 ComplexF64 CompositeException Condition Cptrdiff_t Cshort Csize_t Cssize_t Cstring
        Cuchar Cuint Cuintmax_t Culong Culonglong Cushort Cvoid Cwchar_t Cwstring DataType Date DateFormat DatePeriod
        DateTime Day DenseArray DenseMatrix DenseVecOrMat DenseVector Dict DimensionMismatch Dims DivideError
        DomainError EOFError Eigen Enum ErrorException Exception ExponentialBackOff Expr Factorization FileMonitor
        Float16 Float32 Float64 Function GlobalRef HTML Hermitian Hessenberg Hour IO IOBuffer IOContext IOStream
        IPAddr IPv4 IPv6 IdDict IndexCartesian IndexLinear IndexStyle InexactError InitError Int Int128 Int16 Int32
        Int64 Int8 Integer InterruptException InvalidStateException Irrational KeyError LDLt LQ LU LinRange
        LineNumberNode LinearIndices LoadError LogLevel MIME Matrix MersenneTwister Method MethodError Minute Missing
        MissingException Module Month NTuple NamedTuple Nothing Number OrdinalRange OutOfMemoryError OverflowError
        PackageSpec Pair PartialQuickSort Period PermutedDimsArray Pipe PollingFileWatcher Ptr QR QuoteNode
        RandomDevice Rational RawFD ReadOnlyMemoryError Real ReentrantLock Ref Regex RegexMatch RemoteChannel
        RoundingMode SVD Schur Second SegmentationFault Set Signed Some SparseMatrixCSC StackOverflowError StepRange
        StepRangeLen StridedArray StridedMatrix StridedVecOrMat StridedVector String StringIndexError SubArray
        SubString SubstitutionString Symbol Symmetric SystemError Task Text TextDisplay Time Timer Transpose Tuple
        Type TypeError TypeVar UInt UInt128 UInt16 UInt32 UInt64 UInt8 UTC UUID UndefInitializer UndefKeywordError
        UndefRefError UndefVarError UniformScaling Union UnionAll UnitRange Unsigned UpperTriangular Val Vararg
        VecElement VecOrMat Vector VersionNumber WeakKeyDict WeakRef WorkerConfig Year
    set keyword = function|finally|elseif|export|import|module|return|struct|begin|catch|macro|quote|using|where|while|else|end|for|isa|try|do|if|in
    set id = [\i][\I!]*
    state root
      \n  -
      [^\S\n]+  -
      #=  cm  >comment
      #.*  c
      [\[\]{}(),;]  x
      (function|macro)(\s+{id}(?:\.{id})*)  k,nf
      (mutable struct|struct|type|immutable|abstract type|primitive type|abstract|bitstype)(\s+{id})  k,nc
      (?:abstract type|primitive type|mutable struct)\b  k
      0b[01]+(?:_[01]+)*  mb
      0o[0-7]+(?:_[0-7]+)*  mo
      0x[0-9a-fA-F]+(?:_[0-9a-fA-F]+)*  mh
      (?:\d+(?:_\d+)*\.\d*(?:_\d+)*|\.\d+(?:_\d+)*)(?:[eEf][+-]?\d+)?|\d+(?:_\d+)*[eEf][+-]?\d+  mf
      \d+(?:_\d+)*  mi
      @[a-zA-Z_]\w*  nd
      '(?:\\.|\\[0-7]{1,3}|\\x[0-9a-fA-F]{1,3}|\\u[0-9a-fA-F]{1,4}|\\U[0-9a-fA-F]{1,6}|[^\\'\n])'  sc
      """[\s\S]*?"""  s
      "  s  >string
      `[^`]*`  sb
      (?:{keyword})\b  k
      {id}  n:main
      \.\.\.|(?:\|\||&&|===?|!==?|<=|>=|->|=>|<:|>:|::|\.\^|\.\*|\./|\.\+|\.-|//|\+=|-=|\*=|/=|\|>|<<|>>>?|[-+*/^\\<>=!~&|?:%$÷≤≥≠∈∉])|\.  o
    state comment
      =#  cm  <
      #=  cm  >
      [^=#]+  cm
      [=#]  cm
    state string
      "  s  <
      \\(?:[\\"'ntbrfva$0]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[0-7]{1,3}|.|\n)  se
      \$  si
      [^\\"$]+  s
    """#)
}
