// line 日本語
/* block */
`timescale 1ns / 1ps
`include "defs.vh"
`define WIDTH 8
`ifdef X
`else
`endif
module counter #(parameter WIDTH = 8, localparam N = 4'b10_1x) (input wire clk, input [7:0] d, output reg [WIDTH-1:0] q, inout z);
  reg [31:0] mem [0:255]; wire w = 1'b0; integer i = 42; real r = 1.5e-3; time t; parameter P = 32'hDEAD_beef, O = 8'o17, D = 10'd5; tri t1; supply0 s0; genvar g; event ev; string s = "esc \n \" 日本 %d";
  assign #5 q = a ? b : c; always @(posedge clk or negedge rst) begin : blk if (!rst) q <= 0; else q <= q + 1; end initial begin $display("x=%d", q); $finish; #10; forever #5 clk = ~clk; repeat (3) @(posedge clk); end
  case (x) 2'b00: y = 1; default: y = 0; endcase casez (x) endcase for (i = 0; i < 8; i = i + 1) begin end while (x) begin end function [7:0] f; input a; f = a; endfunction task tk; endtask generate if (N) begin end endgenerate
  and g1(a, b, c); nand (x, y); counter #(.WIDTH(4)) u1 (.clk(clk), .d({a, b, 4{c}})); a <= b && c || !d ^ e ~^ f; x = y << 2 >>> 1; x === y; x !== z; wait (x); disable blk; fork join deassign force release specify endspecify primitive endprimitive table endtable signed unsigned
  always_ff @(posedge clk) begin end always_comb begin end logic [3:0] l; bit b; byte by; int ii; typedef enum {A, B} e_t; typedef struct packed { int x; } s_t; interface bus; modport m (input x); endinterface class C extends D; virtual function new(); super.new(); endfunction rand int x; constraint c { x > 0; } endclass package p; endpackage import p::*; assert property (@(posedge clk) a |-> b); unique case (x) endcase foreach (arr[i]) begin end return; break; continue; void'(f()); this.x; null; covergroup cg; endgroup program pr; endprogram clocking endclocking sequence endsequence property endproperty '{1, 2}; 'b0 '1 x++; x += 1; $clog2(x); `WIDTH
endmodule
変数 "unclosed
