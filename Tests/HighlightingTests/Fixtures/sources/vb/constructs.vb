' a comment
REM another
Imports System.IO
Namespace A.B
Public Class Foo : Inherits Bar
  Private x As Integer = 5, d As Double = 1.5
  Sub New(ByVal a As String, Optional b As Object = Nothing)
    If a = "x ""q""" And Not b Is Nothing Then Console.WriteLine("a" & b) Else Return
    For Each i In list : Next
    Dim z = New Date(1)
  End Sub
  #Region "x"
  <Attr()> Function F(Of T)() As T
  #End Region
  End Function
End Class
End Namespace
