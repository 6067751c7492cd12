@echo off
rem Windows: installs what the tests need, then runs them; each skipped one says why (make test).
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
cd /d "%~dp0"
call "%~dp0setup.cmd" dev || exit /b 1
.venv\Scripts\python.exe -m pytest -n auto --maxprocesses 4 --dist loadfile %*
