@echo off
rem Starts Vitrine for the portal in this folder.
cd /d "%~dp0"
if not exist vitrine.jar (
  echo vitrine.jar is missing: put it into this folder.
  exit /b 1
)
java -Dfile.encoding=UTF-8 -jar vitrine.jar %*
