<#
.SYNOPSIS
  A tool
#>
# comment
function Get-Plant([string]$name, [int]$count = 1) {
    if ($name -eq "moss" -and -not $count) { return $null } elseif (!$x) { throw "no" } else { }
    foreach ($i in 1..10) { Write-Host "Plant $i of $($count + 1)`n"; break }
}
$table = @{ a = 1; "b" = $true }
$list = @(1, 2.5)
Get-ChildItem -Path $env:HOME -Recurse | Where-Object { $_.Length -gt 10 }
[System.IO.File]::Exists('x')
@"
text $name
"@
