@echo off
rem Starts Contrail. Java: the runtime in its folder if there is one, JAVA_HOME, else the PATH; further JVM options:
rem CONTRAIL_JAVA_OPTS.
setlocal DisableDelayedExpansion
set "contrail_home=%~dp0.."
if exist "%contrail_home%\runtime\bin\java.exe" (
  set "contrail_java=%contrail_home%\runtime\bin\java.exe"
  goto run
)
set "contrail_java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "contrail_java=%JAVA_HOME%\bin\java.exe"

rem The first line is such as: openjdk version "17.0.15" 2025-04-15; Java 8 says "1.8.0_402".
set "contrail_version="
for /f tokens^=2^ delims^=^" %%v in ('""%contrail_java%" -version 2^>^&1"') do if not defined contrail_version set "contrail_version=%%v"
if not defined contrail_version (
  echo contrail: needs Java 17 or newer: set JAVA_HOME, or put java on the PATH 1>&2
  exit /b 2
)
for /f "tokens=1 delims=.-+" %%v in ("%contrail_version%") do set "contrail_major=%%v"
if %contrail_major% LSS 17 (
  echo contrail: needs Java 17 or newer, but %contrail_java% is %contrail_version% 1>&2
  exit /b 2
)

:run
"%contrail_java%" -XX:+UseParallelGC -Xlog:disable -Xlog:jfr*=warning:stderr -Djava.awt.headless=true %CONTRAIL_JAVA_OPTS% -jar "%contrail_home%\contrail.jar" %*
exit /b %ERRORLEVEL%
