# El escritorio de quienes forman y supervisan.

desk-title = Escritorio
desk-crumbs = Dónde está
desk-age = { $days ->
        [0] hoy
        [one] 1 día
       *[other] { $days } días
    }

# Lo que se decidió, en una frase.
desk-decided-accepted = Usted aceptó “{ $activity }” de { $name }.
desk-decided-returned = Usted devolvió “{ $activity }” a { $name } con lo que falta agregar.
desk-decided-hours = { $name }: { $signed ->
        [0] ninguna entrada firmada
        [one] 1 entrada firmada ({ $length })
       *[other] { $signed } entradas firmadas ({ $length })
    }, { $returned ->
        [0] ninguna devuelta
        [one] 1 devuelta
       *[other] { $returned } devueltas
    }.

# La fila de espera.
desk-first-work = Leer el trabajo de { $name }
desk-first-hours = Leer las horas de { $name }
desk-works = Trabajos por leer: { $n }
desk-works-empty = Ningún trabajo le espera. Cuando alguien de sus grupos envíe uno, llega aquí, el más antiguo primero. Usted también recibe un mensaje.
desk-works-version = Versión { $version }: enviada otra vez
desk-hours = Horas por firmar: { $n }
desk-hours-empty = Ahora no tiene horas por firmar. Cuando alguien le elija para supervisar y envíe horas, llegan aquí.
desk-caseload = Usted supervisa a { $people } de { $most } personas.
desk-hours-count = { $entries ->
        [one] 1 entrada
       *[other] { $entries } entradas
    }
desk-hours-line = { $entries ->
        [one] 1 entrada
       *[other] { $entries } entradas
    } · { $length } · { $age }
desk-people = Sus participantes
desk-people-empty = Todavía no se ha unido nadie a sus grupos. Cuando alguien se una, podrá ver aquí cómo va cada persona.
desk-people-count = { $done } de { $all } listos
desk-people-stuck = Intentos agotados en el cuestionario: { $module }
desk-recent = Lo que usted decidió hace poco
desk-recent-empty = Todavía nada. Lo que usted acepte, devuelva o firme aparece aquí, para que pueda verlo de nuevo.
desk-column-work = Trabajo
desk-column-hours = Horas de
desk-column-trainee = Participante
desk-column-cohort = Grupo
desk-column-length = Duración
desk-column-waits = Espera
desk-column-progress = Avance

# La zona de la izquierda.
desk-zone-place = En espera: { $n } de { $all }
desk-zone-all = { $all ->
        [0] Ahora nada espera
       *[other] En espera: { $all }
    }
desk-zone-skip = Saltar esta lista
desk-zone-more = Todo lo que espera

# Un trabajo.
desk-work-title = { $activity }: { $name }
desk-work-person = Cómo va { $name }
desk-version = Versión { $version }
desk-sent = Se envió el
desk-words = { $words ->
        [one] 1 palabra
       *[other] { $words } palabras
    }; se piden de { $least } a { $most }
desk-task = Qué había que hacer
desk-earlier = Versiones anteriores
desk-earlier-version = Versión { $version }, enviada el { $date }
desk-notes = Notas para quien forma
desk-notes-hint = Quienes participan no las ven.
desk-look-for = En qué fijarse
desk-model = Ejemplo: { $level }
desk-model-why = Por qué está en este nivel

# La respuesta.
desk-your-answer = Su respuesta
desk-answer = La respuesta
desk-answer-by = De { $name }
desk-answer-no-comment = No hubo comentario.
desk-answer-what = { $name } recibe su comentario, estos niveles y un mensaje de que hay una respuesta. El nombre de usted aparece al lado.
desk-rubric-hint = Elija un nivel en cada fila. Una fila marcada como “Esencial” necesita “Cumple” o “Muy bien” antes de que usted pueda aceptar.
desk-rubric-essential = Esencial
desk-comment = Comentario
desk-comment-hint = { $name } lee esto. Empiece con lo que está bien. Si devuelve el trabajo, escriba aquí qué falta agregar.
desk-comments = Sus comentarios anteriores
desk-comments-open = Empezar con un comentario anterior
desk-comments-use = Usar este comentario
desk-comments-hint = Cada uno pasa al comentario de arriba, donde puede cambiarlo. Se escribió para otra persona: fíjese si lleva su nombre.
desk-comments-empty = Todavía no ha escrito ningún comentario sobre esta actividad.
desk-accept = Aceptar
desk-accept-next = Aceptar y pasar al siguiente
desk-return = Devolver con lo que falta
desk-return-next = Devolver y pasar al siguiente
desk-skip = Dejarlo para después y pasar al siguiente
desk-next-work = Pasar al siguiente trabajo
desk-verdict-accepted = Aceptado
desk-verdict-returned = Todavía no: devuelto con lo que falta agregar
desk-answered-accepted = Ahora esto cuenta para { $name }. Un trabajo aceptado queda como está.
desk-answered-returned = { $name } puede cambiar el texto y enviarlo otra vez. Entonces vuelve al escritorio.

# Alguien respondió antes.
desk-conflict-title = Este trabajo ya tiene una respuesta
desk-conflict-other = { $name } respondió a este trabajo mientras usted lo leía.
desk-conflict-own = Usted ya respondió a este trabajo, en otra ventana o en otro aparato.
desk-conflict-kept = Solo se guardó y se envió la primera respuesta a la versión { $version }. La de usted no. Abajo está en qué se diferencian y lo que usted escribió.
desk-conflict-theirs = La respuesta de { $name }
desk-conflict-theirs-own = Su primera respuesta
desk-conflict-levels = Nivel por nivel
desk-conflict-none = Sin elegir
desk-conflict-differs = Es diferente
desk-column-row = Qué se mira
desk-column-recorded = Guardado
desk-column-yours = Lo de usted
desk-conflict-comment = Su comentario no se envió
desk-conflict-comment-label = Lo que usted escribió
desk-conflict-comment-hint = Puede copiarlo de aquí. No se guarda cuando usted sale de esta página.
desk-conflict-newer = { $name } ya envió la versión { $version }:
desk-conflict-look = Ver la respuesta guardada
desk-conflict-read-newer = Leer la versión { $version }

# Horas por firmar.
desk-sign-title = Horas de { $name }
desk-sign-empty = Ahora no tiene horas de { $name } por firmar. Cuando { $name } envíe horas con el nombre de usted, llegan aquí.
desk-sign-waiting = { $n ->
        [one] 1 entrada espera su firma: { $length }
       *[other] { $n } entradas esperan su firma: { $length }
    }
desk-all-choose = Poner en “Firmar” todas las que no tienen nada especial y leer cada una
desk-all-chosen = Las entradas que no tienen nada especial están en “Firmar”. Lea cada una y cambie lo que no esté bien. Nada se firma hasta que usted presione el botón del final.
desk-look-first = { $n ->
        [one] Mire primero esta
       *[other] Mire primero estas { $n }
    }
desk-look-clean = { $n ->
        [one] Nada especial en esta
       *[other] Nada especial en estas { $n }
    }
desk-concern = Por favor, mire esto:
desk-concern-corrects = Corrige horas que ya tienen firma.
desk-concern-came-back = Ya se devolvió antes. Abajo se ve qué cambió.
desk-concern-long-day = Las entradas de este día suman { $length }.
desk-concern-long-week = Las entradas de esta semana suman { $length }.
desk-concern-late = Se escribió { $days } días después del día del trabajo.
desk-concern-alike = Otra entrada del mismo día dice lo mismo. Puede ser el mismo tiempo dos veces.
desk-concern-before-start = Este día es anterior al primer día que cuenta para este programa.
desk-entry-when = { $date }, { $time }
desk-entry-zone = Zona horaria: { $zone }
desk-entry-date = Fecha
desk-entry-start = Inicio
desk-entry-start-zone = { $time } ({ $zone })
desk-entry-length = Duración
desk-entry-kind = Clase
desk-entry-activity = Qué se hizo
desk-entry-mode = Cómo se reunieron
desk-activity-individual = Supervisión individual
desk-activity-observation = Se observó a la persona en su trabajo
desk-entry-note = Nota
desk-entry-no-note = Sin nota
desk-entry-earlier = { $n ->
        [one] 1 versión anterior, y qué cambió
       *[other] { $n } versiones anteriores, y qué cambió
    }
desk-entry-said = Entonces decía otra cosa:
desk-entry-same = Decía lo mismo que ahora.
desk-entry-returned = La devolvió { $name }
desk-entry-corrects = Corrige la versión { $version }, que tiene firma. { $name } dice por qué:
desk-entry-signed = Firmada
desk-entry-needs-info = Falta información
desk-decision = Su decisión sobre la entrada del { $when }
desk-decision-approve = Firmar: está bien
desk-decision-return = Devolver: falta algo o algo no está bien
desk-decision-decline = No firmar: no me toca firmar estas horas
desk-decision-later = Después: dejarla en espera
desk-reason-open = Escriba por qué la devuelve o no la firma
desk-reason = Qué falta o qué no está bien
desk-reason-hint = { $name } lee esto. Solo hace falta si usted devuelve la entrada o no la firma. No nombre a ninguna persona a quien se sirvió.
desk-attest = Su declaración
desk-attest-hint = Hace falta para firmar. No hace falta para devolver una entrada.
desk-statement = Supervisé a { $name } durante las horas que firmo aquí. Leí cada una de estas entradas y, hasta donde sé, son ciertas.
desk-sign = Firmar y guardar
desk-sign-next = Firmar, guardar y pasar al siguiente
desk-sign-what = Con cada entrada que usted firma se guardan su nombre, la hora y esta declaración. Una entrada firmada se queda como está. Una corrección es una versión nueva que también se le pide firmar. { $name } ve cada decisión y recibe un mensaje.
desk-so-far = Hasta ahora
desk-totals = En total
desk-total = { $signed } con firma
desk-total-of = { $signed } de { $need } con firma
desk-total-waiting = { $length } en espera de una firma
desk-decided = Lo que usted decidió antes
desk-decided-empty = Usted todavía no ha decidido sobre horas de { $name }.
desk-decided-what = { $when } · { $length } · { $kind }

# Una persona participante, como la ve el equipo.
desk-person-count = { $done } de { $all } listos
desk-person-joined = Se unió el
desk-person-asks = Qué pide el programa
desk-person-empty = Este programa todavía no pide nada.
desk-person-hours = { $entries ->
        [one] 1 entrada de horas ({ $length }) espera su firma.
       *[other] { $entries } entradas de horas ({ $length }) esperan su firma.
    }
desk-person-hours-link = Leer y firmar
desk-person-recorded = Cada vez que alguien del equipo abre esta página, queda registrado.
desk-quizzes = Intentos en los cuestionarios
desk-quizzes-empty = Este programa no tiene cuestionarios.
desk-quiz-passed = Aprobado
desk-quiz-running = Hay un intento en curso
desk-quiz-used-up = Todavía no: ya se usaron todos los intentos
desk-quiz-not-yet = Todavía no
desk-quiz-used = { $used } de { $allowed } intentos usados, se necesita { $pass }
desk-attempt-passed = { $mark }: aprobado
desk-attempt-not-yet = { $mark }: todavía no
desk-allow = Dar un intento más: { $module }
desk-allow-hint = Antes, ofrezca a { $name } hablar de lo que le costó. El nuevo intento se abre en cuanto usted presiona el botón.
desk-sent-works = Trabajos enviados
desk-sent-works-empty = Todavía no se ha enviado ningún trabajo. Cuando haya alguno, podrá leerlo aquí con cada respuesta. Los borradores solo los ve quien los escribe.
desk-work-waits = Espera al equipo de formación

desk-nothing-chosen = Todavía no ha elegido nada. Elija “Firmar” o “Devolver” en por lo menos una entrada.

desk-sign-months = Meses
desk-sign-by-month = Puede firmar un mes a la vez:
desk-sign-more = { $n ->
        [one] Espera 1 entrada más. Aparece cuando decida sobre estas.
       *[other] Esperan { $n } entradas más. Aparecen cuando decida sobre estas.
    }
