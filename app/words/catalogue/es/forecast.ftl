# Lo que viene: sin cuenta regresiva, y nada en lo que alguien pueda estar atrasado.
forecast-title = Lo que viene
forecast-reached = A su ritmo, llega a { $length } de { $of } alrededor del { $date }.
forecast-lacking = Todavía necesita:
forecast-lacks-hours = { $length } de { $of }
forecast-lacks-signature = { $length } de { $of } que esperan una firma
forecast-basis = Su ritmo es lo que se firmó de las últimas 8 semanas. Es solo un cálculo, y no una fecha que tenga que cumplir.
forecast-basis-shorter = Su ritmo es lo que se firmó de { $n } días de las últimas 8 semanas, sin contar los días antes de unirse ni las pausas. Es solo un cálculo, y no una fecha que tenga que cumplir.
