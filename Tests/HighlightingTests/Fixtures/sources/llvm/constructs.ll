; comment 日本語
source_filename = "x.c"
target datalayout = "e-m:e"
target triple = "x86_64"
%struct.node = type { i32, %struct.node*, [10 x i8], <4 x float> }
@.str = private unnamed_addr constant [6 x i8] c"hello\00", align 1
@g = external global i32, align 4
@"quoted name" = internal thread_local global i64 -42
declare i32 @printf(i8* nocapture readonly, ...) #1
define dso_local i32 @main(i32 %argc, i8** %argv) local_unnamed_addr #0 personality i8* null {
entry:
  %1 = alloca i32, align 4
  store i32 0, i32* %1, align 4
  %x = load volatile i32, i32* %1
  %cmp = icmp slt i32 %x, 10
  %f = fcmp olt double 1.5e-3, 0x3FF0000000000000
  br i1 %cmp, label %loop, label %end
loop: ; preds = %entry
  %i = phi i32 [ 0, %entry ], [ %n, %loop ]
  %n = add nsw nuw i32 %i, 1
  %m = mul i32 %n, -2
  %p = getelementptr inbounds [6 x i8], [6 x i8]* @.str, i64 0, i64 0
  %c = call i32 (i8*, ...) @printf(i8* %p) nounwind
  %s = select i1 true, i32 undef, i32 zeroinitializer
  %b = bitcast i8* %p to i32*
  %t = trunc i64 %z to i32
  switch i32 %x, label %end [ i32 1, label %loop ]
  %ex = extractvalue { i32, i1 } %r, 0
  invoke void @f() to label %a unwind label %b
  tail call fastcc void @g(i32 signext %x) noreturn
  fence seq_cst
  unreachable
end:
  ret i32 0
}
attributes #0 = { nounwind "frame-pointer"="all" }
!0 = !{i32 1, !"wchar", metadata !1}
!llvm.module.flags = !{!0}
!named = distinct !DILocation(line: 1)
half float double x86_fp80 fp128 void label token opaque ptr
変数 "unclosed
