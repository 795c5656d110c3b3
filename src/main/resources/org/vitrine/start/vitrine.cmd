@echo off
rem Starts Vitrine for the portal in this folder.
cd /d "%~dp0"
if not exist vitrine.jar (
  echo vitrine.jar is missing: put it into this folder.
  pause
  exit /b 1
)
rem A double click shows the portal while it is edited.
if "%~1"=="" (
  java -Dfile.encoding=UTF-8 -jar vitrine.jar serve
  pause
  exit /b
)
java -Dfile.encoding=UTF-8 -jar vitrine.jar %*
