-- comment 日本語
/* block */
library ieee; use ieee.std_logic_1164.all; use work.pkg.all;
entity Counter is generic (WIDTH : integer := 8; T : time := 10 ns); port (clk, rst : in std_logic; d : in std_logic_vector(WIDTH-1 downto 0); q : out unsigned(7 downto 0); z : inout bit := '0'); end entity Counter;
architecture rtl of Counter is signal cnt : natural range 0 to 255 := 16#FF#; constant C : bit_vector := x"FF_00"; constant B : std_logic_vector := b"1010"; constant O : bit_vector := O"17"; type state_t is (Idle, Run); type arr is array (0 to 3) of integer; type rec is record a : real; end record; subtype s is integer; shared variable v : boolean := true; alias a is b; attribute x : string; file f : text open read_mode is "in.txt"; constant R : real := 1.5E-3; constant S : string := "str ""q"" 日本"; component foo port (a : in bit); end component; function f(x : integer) return integer is begin return x * 2; end function;
begin
  process (clk, rst) variable i : integer := 42; begin if rising_edge(clk) then cnt <= cnt + 1 after 5 ns; elsif rst = '1' then i := 0; else null; end if; case state is when Idle => x <= y; when others => null; end case; for i in 0 to 7 loop next when i = 3; exit; end loop; while x loop end loop; wait until clk'event and clk = '1'; assert x /= y report "msg" severity failure; end process;
  u1 : entity work.foo generic map (N => 4) port map (a => b, c => open); q <= a when sel = "00" else b; with sel select y <= a when "00", b when others; g : for i in 0 to 3 generate end generate; x <= not a and b or c nand d nor e xor f xnor g; y <= a & b sll 2 srl 1 mod 3 rem 4 abs c ** 2; block begin end block; postponed guarded bus buffer linkage register transport reject inertial unaffected disconnect group label literal new on procedure pure impure range rol ror sla sra protected package body configuration context force release default parameter
end architecture rtl;
integer_vector std_ulogic character severity_level positive delay_length line side
変数 "unclosed
