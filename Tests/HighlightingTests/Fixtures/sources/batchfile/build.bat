@echo off
REM builds everything
:: another comment
set X=1
set /a Y=%X%+1
if not exist foo.txt (echo %~dp0 > nul) else call :sub a b
for /f "tokens=1,2 delims=," %%a in ('dir /b') do echo %%a
:sub
echo Hello ^& bye 2>&1 | find "x" && del /q file.txt
setlocal EnableDelayedExpansion
echo !X! "a %b% c"
exit /b %errorlevel%
goto :eof
