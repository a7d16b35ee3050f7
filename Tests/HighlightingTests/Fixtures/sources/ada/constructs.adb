-- comment 日本語
with Ada.Text_IO; use Ada.Text_IO;
with Interfaces.C;
use type Interfaces.C.int;
pragma Elaborate_Body;
package body Demo.Child is
   Pi : constant Float := 3.14_15E-3; N : Integer := 16#FF#; B : Natural := 2#1010_1010#; R : Float := 16#F.F#E2; C : Character := 'a'; Q : Character := '''; S : String := "str ""q"" 日本"; X : Integer := 1_000;
   type Color is (Red, Green, Blue); type Int is range 1 .. 10; type Rec (D : Integer) is tagged limited record A, B : Integer := 0; case D is when 1 => null; when others => C : Float; end case; end record;
   type Ptr is access all Rec'Class; subtype Small is Integer range 0 .. 9; type Arr is array (Positive range <>) of Float; type T is new Base with private; type E is digits 5; type F is delta 0.1 range 0.0 .. 1.0; type M is mod 256;
   generic type Item is private; with function "+" (L, R : Item) return Item is <>; package Stack is end Stack;
   procedure Swap (A, B : in out Integer; C : out Float) is Tmp : Integer; begin Tmp := A; A := B; end Swap;
   function Max (A : Integer) return Integer is (if A > 0 then A else -A);
   task type Worker is entry Start (X : Integer); end Worker; protected body Lock is entry Seize when Free is begin null; end Seize; end Lock;
   overriding function F return Boolean; not overriding procedure P is abstract; procedure R renames S; function G is new Gen (Integer);
begin
   for I in reverse 1 .. 10 loop exit when I = 3; Put_Line (Integer'Image (I) & "x"); end loop; while not Done and then X /= Y or else Z loop null; end loop;
   if A < B then X := A ** 2 mod 3 rem 4; elsif A >= B xor C then return; else raise Constraint_Error with "msg"; end if;
   case X is when 1 | 2 => null; when 3 .. 5 => goto Done; when others => delay 1.0; end case; <<Done>> null; declare Y : Integer; begin Y := abs X; exception when E : others => raise; end;
   select accept Start (X : Integer) do null; end Start; or terminate; end select; Obj.all := new Rec; Swap (A => 1, B => 2); X := A'First; V (1) := (1, 2, others => 0); abort T; requeue R; Outer : loop exit Outer; end loop Outer; at aliased interface synchronized some until separate do
end Demo.Child;
変数 "unclosed
