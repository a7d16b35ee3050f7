// SPDX-License-Identifier: MIT 日本語
/* block */ /// doc @param x
/** natspec @notice y */
pragma solidity ^0.8.0; pragma abicoder v2; import "./X.sol"; import {A as B} from "y.sol"; import * as Z from "z";
abstract contract Token is ERC20, Ownable(msg.sender) { using SafeMath for uint256; uint256 public constant MAX = 1_000 ether; uint h = 0xFF; int8 private x = -1; address payable owner; bool t = true; bytes32 immutable b; string s = "esc \n \" \x41 日本"; bytes hx = hex"00FF"; string u = unicode"x"; mapping(address => uint256) internal balances; uint[] arr; fixed f = 1.5; ufixed128x18 g = 1e10;
 struct P { uint a; address b; } enum Color { Red, Green } event Transfer(address indexed from, uint value); error Bad(uint x); modifier onlyOwner() { require(msg.sender == owner, "no"); _; }
 constructor(uint a) payable { owner = payable(msg.sender); } receive() external payable {} fallback() external {} function f(uint a, string memory b, bytes calldata c) public view virtual override(A) returns (uint256 r, bool) { if (a > 1 && !t || b != c) { return (1, true); } else revert Bad(1); for (uint i = 0; i < 10; i++) { continue; } while (true) { break; } do { } while (x); unchecked { x += 1; } assembly { let y := add(1, 2) mstore(0x40, y) } try this.f() returns (uint v) { } catch Error(string memory reason) { } emit Transfer(a, b); delete arr; new Token(); type(uint).max; a ? b : c; x <<= 2; 2 days; 1 wei; 3 gwei; block.timestamp; tx.origin; abi.encode(x); keccak256(y); now; selfdestruct(z); assert(x); storage; this; super.f(); address(0); gasleft(); blockhash(1); } function g() pure private {} }
interface I { function h() external; } library L { } contract C { var x; throw; external internal anonymous indexed seconds minutes hours weeks years }
変数 = 1; "unclosed
