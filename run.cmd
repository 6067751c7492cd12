@echo off
rem Windows: installs what is needed, then serves the page and prints its address (make run).
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
cd /d "%~dp0"
call "%~dp0setup.cmd" || goto failed
.venv\Scripts\danvan.exe serve %* || goto failed
exit /b 0

:failed
rem Opened by a double click, the window would close on the message.
pause
exit /b 1
