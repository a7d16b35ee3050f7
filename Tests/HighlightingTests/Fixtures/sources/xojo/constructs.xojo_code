// c
' d
REM e
Dim x As Integer = 1
Var s As String = "a""b"
If x = 1 And Not y Then
  MsgBox("hi")
ElseIf z <> &hFF Then
Else
End If
For i As Integer = 0 To 10 Step 2
Next
For Each a In b
Function foo(a As Integer, ByRef b As Double) As String
  Return 1.5
End Function
Private Sub bar()
End Sub
Try
Catch e As RuntimeException
End Try
#if TargetMacOS
#endif
self.x = New Foo
Raise e
While True
Wend
Select Case x
Case 1
End Select
x = a Mod b
// 日本語
x = "文字"
