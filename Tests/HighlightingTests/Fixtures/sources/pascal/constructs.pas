{ comment 日本語 } (* star *) // line
{$MODE DELPHI} (*$R+*)
program Demo(input, output); unit Foo; library L; interface implementation initialization finalization
uses SysUtils, Classes;
const Pi = 3.14; Hex = $FF; Bin = %101; Oct = &17; E = 1.5e-3; S = 'str ''q'' 日本'; C = #13#10; N = -1; Ch = #$41; X = 42;
type TColor = (Red, Green); TArr = array[0..9] of Integer; PInt = ^Integer; TRec = record x, y: Real; case Boolean of True: (a: Byte); end; TSet = set of Char; TFoo = class(TObject, IBar) private FX: Integer; protected procedure P; virtual; abstract; public constructor Create; destructor Destroy; override; function F(const a: string; var b: Integer; out c): Boolean; overload; stdcall; property X: Integer read FX write SetX default 0; published strict end; TI = interface ['{GUID}'] end; TF = function(x: Integer): Integer of object; TFile = file of Byte; packed
var i: Integer; s: string; p: PChar; d: Double; b: Boolean; w: WideString; ws: AnsiString; c: Cardinal; li: LongInt; v: Variant;
procedure Foo(x: Integer); forward; external 'lib.dll' name 'foo';
begin
  for i := 0 to 10 do Writeln(i); for i := 10 downto 0 do begin Inc(i); Dec(i) end; while not b do Continue; repeat Break until x > 3; if (a = b) and (c <> d) or e xor f then goto lab else Exit;
  case i of 1: x; 2..5: y; else z; end; with r do x := 1; try raise Exception.Create('x'); except on E: Exception do Writeln(E.Message); finally Free; end; p^ := @x; i := i div 2 mod 3 shl 1 shr 2; s := Format('%d', [i]); nil; True; False; Result := inherited Create; Self.X := 1; x in [1..3]; obj is TFoo; obj as TFoo; asm mov eax, 1 end; lab: label l; absolute; inline; Length(s); SetLength(a, 3); New(p); Dispose(p); ReadLn; Assigned(x); Ord('a'); Chr(65); operator threadvar resourcestring exports far near cdecl dynamic message 
end.
変数 := 1; 'unclosed
"dq" # $ & ` { unclosed
