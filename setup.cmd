@echo off
rem Makes .venv\ and installs danvan into it; "setup.cmd dev" adds what the tests need.
rem Installs again only after pyproject.toml or constraints.txt has changed.
setlocal
chcp 65001 >nul
set "PYTHONUTF8=1"
cd /d "%~dp0"

set "TARGET=."
set "STAMP=.venv\runtime.stamp"
if /i "%~1"=="dev" set "TARGET=.[dev]"
if /i "%~1"=="dev" set "STAMP=.venv\dev.stamp"

if exist .venv\Scripts\python.exe goto install
set "PYTHON="
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "PYTHON=py -3"
if not defined PYTHON python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "PYTHON=python"
if not defined PYTHON goto nopython
%PYTHON% -m venv .venv || exit /b 1

:install
copy /b /y pyproject.toml+constraints.txt .venv\wanted.stamp >nul || exit /b 1
fc /b .venv\wanted.stamp "%STAMP%" >nul 2>&1 && exit /b 0
echo Installing danvan (minutes the first time) ...
echo Đang cài đặt danvan (lần đầu mất vài phút) ...
.venv\Scripts\python.exe -m pip install --quiet --disable-pip-version-check -c constraints.txt -e "%TARGET%" || exit /b 1
rem pip compiles what it copies, but not what it links (-e).
.venv\Scripts\python.exe -m compileall -q assistant ingest prompts ui vectorstore || exit /b 1
copy /b /y .venv\wanted.stamp "%STAMP%" >nul
exit /b 0

:nopython
echo Python 3.11 or newer was not found: install it from https://www.python.org, then run this again.
echo Không tìm thấy Python 3.11 trở lên: hãy cài từ https://www.python.org rồi chạy lại.
exit /b 1
